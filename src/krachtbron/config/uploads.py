"""What somebody sends is held in memory while it is read: nothing of her picture comes on the disk in a loose file."""

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import MemoryFileUploadHandler

SWALLOWED = 200_000_000  # read and forgotten, so that the browser listens to the answer instead of breaking off
BIT = 1 << 16


class OnlyInMemory(MemoryFileUploadHandler):
    """Django's handler in memory, that says no where Django would go on to a file on the disk."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *args: Any, **kwargs: Any) -> None:  # noqa: N803
        if content_length > settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
            left = min(content_length, SWALLOWED)
            while left > 0 and (read := input_data.read(min(BIT, left))):
                left -= len(read)
            raise RequestDataTooBig("more than fits in memory")
        super().handle_raw_input(input_data, META, content_length, *args, **kwargs)
