"""Who is written as the subject of a verb of saying: who that may be, and how far it reaches."""
