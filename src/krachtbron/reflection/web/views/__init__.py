"""The pages of looking back."""
