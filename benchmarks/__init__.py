"""What the tool is measured with: accuracy, speed, the fit of its weights, and the annotated pairs."""
