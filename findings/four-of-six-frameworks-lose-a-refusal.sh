#!/usr/bin/env bash
# Packages: @langchain/openai 1.6.0, @genkit-ai/compat-oai 1.42.0, @llamaindex/openai 0.4.23, @mastra/core 1.71.0, ai 7.0.173 with
#           @ai-sdk/openai 4.0.118, @openai/agents 0.20.0 (all Node). The model refuses, in the form of OpenAI: `content` is null, and
#           what it says stands in `refusal`.
# Expected: the words of the refusal, or an error that says there is one.
# Seen:     the AI SDK takes the words for the text, Agents raises `ModelRefusalError`. The other four answer with an empty text that
#           ended as usual. LangChain and Genkit hold the words nowhere; LlamaIndex and Mastra only in the body of the reply.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @langchain/openai@1.6.0 @langchain/core@1.4.0 genkit@1.42.0 @genkit-ai/compat-oai@1.42.0 @llamaindex/openai@0.4.23 \
  @llamaindex/core@0.6.23 @llamaindex/env@0.1.31 @mastra/core@1.71.0 ai@7.0.173 @ai-sdk/openai@4.0.118 @openai/agents@0.20.0 openai@7.59.0 zod@4.6.7 --legacy-peer-deps
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here OPENAI_AGENTS_DISABLE_TRACING=1 MASTRA_TELEMETRY_DISABLED=1
cat >"$work/node/app.js" <<'JAVASCRIPT'
const { OPENAI_BASE_URL: baseURL, OPENAI_API_KEY: apiKey } = process.env;
const hi = [{ role: 'user', content: 'hi' }];
// What each calls its answer: the text, the reason, and the whole of it as JSON.
const ask = {
  async langchain() {
    const { ChatOpenAI } = await import('@langchain/openai');
    const answer = await new ChatOpenAI({ model: 'm' }).invoke('hi');
    return [answer.content, answer.response_metadata.finish_reason, answer];
  },
  async genkit() {
    const { genkit } = await import('genkit');
    const { openAICompatible } = await import('@genkit-ai/compat-oai');
    const ai = genkit({ plugins: [openAICompatible({ name: 'gateway', apiKey, baseURL })] });
    const answer = await ai.generate({ model: 'gateway/m', prompt: 'hi' });
    return [answer.text, answer.finishReason, answer];
  },
  async llamaindex() {
    const { openai } = await import('@llamaindex/openai');
    const answer = await openai({ model: 'gpt-4o', apiKey, baseURL }).chat({ messages: hi });
    return [answer.message.content, undefined, answer];
  },
  async mastra() {
    const { Agent } = await import('@mastra/core/agent');
    const agent = new Agent({ id: 'a', name: 'a', instructions: 'Help.', model: { id: 'gateway/m', url: baseURL, apiKey } });
    const answer = await agent.generate('hi');
    return [answer.text, answer.finishReason, answer];
  },
  async 'ai-sdk'() {
    const { createOpenAI } = await import('@ai-sdk/openai');
    const { generateText } = await import('ai');
    const answer = await generateText({ model: createOpenAI().chat('m'), prompt: 'hi' });
    return [answer.text, answer.finishReason, answer];
  },
  async agents() {
    const { Agent, run, setOpenAIAPI } = await import('@openai/agents');
    setOpenAIAPI('chat_completions');
    const answer = await run(new Agent({ name: 'a', model: 'm' }), 'hi');
    return [answer.finalOutput, undefined, answer.newItems];
  },
};
try {
  const [text, reason, whole] = await ask[process.argv[2]]();
  console.log('TOLD', JSON.stringify(text), reason ?? '-', JSON.stringify(whole).includes('rather not') ? 'kept' : 'lost');
} catch (error) {
  console.log('TOLD', error.name, error.message);
}
process.exit();
JAVASCRIPT
# told FRAMEWORK: its text, why it ended, and whether the words of the refusal are anywhere in its answer.
told() {
  node "$work/node/app.js" "$1" 2>/dev/null | sed -n 's/^TOLD //p'
}
refusal="I'd rather not."
whole='{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop",
  "message":{"role":"assistant","content":null,"refusal":"'"$refusal"'"}}],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}'

answer 200 application/json "$whole"
expect 'LangChain' '"" stop lost' "$(told langchain)"
expect 'Genkit' '"" stop lost' "$(told genkit)"
expect 'LlamaIndex' '"" - kept' "$(told llamaindex)"
expect 'Mastra' '"" stop kept' "$(told mastra)"
expect 'the AI SDK' "\"$refusal\" content-filter kept" "$(told ai-sdk)"
expect 'Agents' "ModelRefusalError Model refused to produce output: $refusal" "$(told agents)"
