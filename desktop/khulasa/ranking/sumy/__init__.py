"""The methods that sumy has, their faults handled; sumy itself is imported in `adapter` alone."""
