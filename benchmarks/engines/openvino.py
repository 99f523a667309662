"""OpenVINO GenAI's continuous batching, which reads the GGUF file itself."""

from __future__ import annotations

from importlib import import_module

from benchmarks.engines import Answers, Run, Work

_CACHE_GIGABYTES = 2


def load(work: Work) -> Run:
    """The pipeline, with room for `slots` sequences at a time; it schedules them itself."""
    genai, openvino = import_module("openvino_genai"), import_module("openvino")
    numpy = import_module("numpy")
    scheduler = genai.SchedulerConfig()
    scheduler.max_num_seqs = work.slots
    scheduler.cache_size = _CACHE_GIGABYTES
    pipeline = genai.ContinuousBatchingPipeline(work.gguf, scheduler, "CPU")

    def settings(limit: int) -> object:
        config = genai.GenerationConfig()
        config.max_new_tokens = limit
        config.do_sample = False
        config.stop_token_ids = set(work.end)
        config.eos_token_id = work.end[0]
        return config

    def run() -> Answers:
        prompts = [openvino.Tensor(numpy.array([p], dtype=numpy.int64)) for p in work.prompts]
        results = pipeline.generate(prompts, [settings(limit) for limit in work.limits])
        answers = [result.m_generation_ids[0] for result in results]
        return Answers(ids=[[t for t in answer if t not in work.end] for answer in answers])

    return run
