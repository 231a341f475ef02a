"""What is heard: what is to be heard as values, and the loudspeaker and the voice that let it be heard.

It refuses to stop the program where nothing can be heard.
"""
