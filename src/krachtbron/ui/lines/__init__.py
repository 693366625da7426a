"""Drawings of one question that is no rose: a line with its answers, fields, a list of words.

Every answer is a dot. No mean, no sum, no bar, no area: a scale of words is an order, not a measure. Where dots become
too many to tell apart, each place has one dot with its number beside it, everywhere in that drawing.
"""
