"""Reads of looking back."""
