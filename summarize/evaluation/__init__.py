"""How good the program is: figures that survive, speed, quality, over a test set."""
