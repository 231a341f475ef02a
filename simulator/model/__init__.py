"""The words of the field, as frozen values. Standard library only; nothing here acts, reads a clock or opens a file."""
