"""The sheet that every page is set on: ink, faces, words, boxes, buttons, icons, and what keys are called.

It refuses to know any page.
"""
