from agents import Agent, Runner

print(Runner.run_sync(Agent(name="Assistant", model="gpt-6-luna"), "Hello").final_output)
