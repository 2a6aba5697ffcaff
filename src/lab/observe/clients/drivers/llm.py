from llm.cli import cli

cli(["prompt", "--no-stream", "-m", "gpt-4o-mini", "Hello"])
