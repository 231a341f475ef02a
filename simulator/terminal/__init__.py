"""The same screens as text: for screen readers, and for machines with no display.

It refuses to know the engine, the law and the records: a driver hands it screens and takes what was typed.
"""
