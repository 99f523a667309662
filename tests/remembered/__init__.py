"""What the real model answered once, so that the whole pipeline runs again without it."""
