"""Tests of `compare.readers`: files, bytes and strings become documents, or one clear line says why not."""
