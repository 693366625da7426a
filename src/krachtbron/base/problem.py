"""What stops a start or a command: one sentence that says what to do."""


class Problem(Exception):
    """Printed as it is, without a trace."""
