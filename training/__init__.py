"""Train the translation adapter: data, generator, LoRA, one documented command. Not shipped."""
