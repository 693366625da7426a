"""Paper: a rose to fill in by hand and a rose to hang up, as tagged PDF; and the PNG of a picture.

Every text comes in through the data, translated by whoever asks; the templates hold layout only.
"""
