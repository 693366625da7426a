"""The pages of projects, groups and promises."""
