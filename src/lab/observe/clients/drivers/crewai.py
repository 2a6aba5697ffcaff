from crewai import Agent, Crew, Task

agent = Agent(role="Assistant", goal="Help", backstory="You help people.", llm="openai/gpt-6-luna")
task = Task(description="Say hello.", expected_output="A greeting.", agent=agent)
print(Crew(agents=[agent], tasks=[task]).kickoff())
