"""What people use today in place of the tool, and how well that finds what two statements have in common."""
