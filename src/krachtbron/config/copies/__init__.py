"""Copies of an installation, and putting one back. Texts and keys are copied apart: copies of the texts may live for
years, those of the keys for thirty days at most, so that who was forgotten is forgotten there too."""
