"""`summarize completion`: what a shell needs to complete commands, options and file names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from summarize.cli import common

if TYPE_CHECKING:
    from summarize.cli.notes import Notes

VARIABLE = "_SUMMARIZE_COMPLETE"
WHERE = {
    "bash": 'eval "$(summarize completion bash)"   # in ~/.bashrc',
    "zsh": 'eval "$(summarize completion zsh)"   # in ~/.zshrc, after compinit',
    "fish": "summarize completion fish | source   # in ~/.config/fish/config.fish",
}


@click.command(
    epilog="\b\n" + "\n".join(WHERE.values()),
)
@click.argument("shell", type=click.Choice(list(WHERE)))
@common.noted
def completion(shell: str, notes: Notes) -> None:
    """Print what completes commands, options and file names in bash, zsh or fish.

    Put one of the lines below into the file that it names.
    """
    from click.shell_completion import get_completion_class

    from summarize.cli import cli
    from summarize.cli.stdout import write_stdout

    found = get_completion_class(shell)
    assert found is not None
    made = found(cli, {}, "summarize", VARIABLE)
    # Not `source()`: of bash it would ask the version, of a bash that may not be here.
    write_stdout(made.source_template % made.source_vars() + "\n")
    notes.detail(f"put it to use with: {WHERE[shell]}")
