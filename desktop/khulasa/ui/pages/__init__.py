"""The pages of a PDF as they look, with the chosen sentences marked on them."""
