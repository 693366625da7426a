"""The rose: its geometry and its pictures, our own.

Radar charts mislead: the same values in another order of axes differ twofold in area. So here: a fixed order, no fill,
dots and a thin line, a gap where something was skipped, two series at most, and of a group every dot, never a mean.
"""
