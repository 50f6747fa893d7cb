"""Programs that write the data files of the package from well-kept sources."""
