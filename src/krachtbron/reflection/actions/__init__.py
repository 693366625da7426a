"""Writes: one function a verb, each atomic."""
