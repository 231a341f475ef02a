"""A debrief on paper: the same screens as HTML and as PDF. It refuses to grade, and to say anything that no screen says."""
