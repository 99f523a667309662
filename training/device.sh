#!/usr/bin/env bash
# The training on a graphics card of a bare machine (torch and transformers, no network), as one
# prepared run with small transfers. Four steps; the first and the last here, the others there:
#
#   training/device.sh pack OUT [MB]   base (its 4-bit file), examples as tokens, wheels: pieces of
#                                      at most MB megabytes (52), with their sums, in OUT
#   training/device.sh take PIECE...   keep pieces in $CARD; as many calls as the transfers need
#   training/device.sh run OUT [MB]    put together, check, train, learn from preferences; started
#                                      again it goes on; the adapter in pieces (14 MB) in OUT
#   training/device.sh join DIR OUT    the adapter in OUT from the pieces in DIR
#
# CARD is a folder on that machine (~/card); the checkout has to be there, too.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
CARD=${CARD:-$HOME/card}

cut_up() { # FILE FOLDER MB: into FOLDER/NAME.part-00 …, with the sum of the whole
    split -b "$3M" -d -a 2 "$1" "$2/$(basename "$1").part-"
    (cd "$(dirname "$1")" && sha256sum "$(basename "$1")") >>"$2/SHA256SUMS"
}

put_together() { # FOLDER OUT: every file of FOLDER/SHA256SUMS
    mkdir -p "$2"
    while read -r _ name; do
        test -e "$1/$name.part-00" || { echo "$name: its pieces are not in $1" >&2; exit 2; }
        cat "$1/$name".part-* >"$2/$name"
    done <"$1/SHA256SUMS"
    (cd "$2" && sha256sum --check --quiet "$1/SHA256SUMS")
}

send_back() { # OUT MB: the adapter of each stage that has one, in pieces
    rm -f "$1"/*.part-* "$1/SHA256SUMS"
    for name in nl-en-card nl-en-card-preferences; do
        if test -d "$CARD/runs/$name/adapter"; then
            tar -C "$CARD/runs/$name" -cf "$CARD/$name.tar" adapter log.jsonl
            cut_up "$CARD/$name.tar" "$1" "$2"
        fi
    done
}

case "${1:-}" in
pack)
    out=$(mkdir -p "$2" && cd "$2" && pwd)
    size=${3:-52}
    model=$("$python" -m summarize models path default)
    packed=$(ls "$(dirname "$model")"/*.gguf)
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    cp "$packed" "$work/base.gguf"
    "$python" -m training.card encode --model "$model" --data "$work/examples.pt.gz"
    "$python" -m pip download --quiet --no-deps --dest "$work/wheels" gguf snowballstemmer
    tar -C "$work" -cf "$work/wheels.tar" wheels
    tar -C summarize/models/adapters -cf "$work/adapter.tar" nl-en
    rm -f "$out/SHA256SUMS" "$out"/*.part-*
    for name in base.gguf examples.pt.gz wheels.tar adapter.tar; do
        cut_up "$work/$name" "$out" "$size"
    done
    ls -l "$out"
    ;;
take)
    shift
    mkdir -p "$CARD/pieces"
    cp "$@" "$CARD/pieces/"
    ;;
run)
    out=$(mkdir -p "$2" && cd "$2" && pwd)
    export SUMMARIZE_RUNS="$CARD/runs" TOKENIZERS_PARALLELISM=false
    if ! test -e "$CARD/ready"; then
        put_together "$CARD/pieces" "$CARD/whole"
        tar -C "$CARD" -xf "$CARD/whole/wheels.tar"
        tar -C "$CARD" -xf "$CARD/whole/adapter.tar"
        "$python" -m pip install -q --no-index --no-deps --target "$CARD/site" "$CARD"/wheels/*.whl
        touch "$CARD/ready"
    fi
    export PYTHONPATH="$PWD:$CARD/site"
    trap 'send_back "$out" "${3:-14}"' EXIT  # whatever is there, also when time or memory ran out
    "$python" -m training.card train --gguf "$CARD/whole/base.gguf" \
        --adapter "$CARD/nl-en" --data "$CARD/whole/examples.pt.gz" ${CARD_OPTIONS:-}
    ;;
join)
    from=$(cd "$2" && pwd)
    put_together "$from" "$3"
    ;;
*)
    sed -n '2,14p' "$0"
    exit 2
    ;;
esac
