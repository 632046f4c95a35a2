"""What a text states: who said what, who took part, where, when, how many. Spans of the text and nothing else."""
