"""What the opening of an Arabic sentence or line tells."""
