// npm install openai
import OpenAI from "openai";

const client = new OpenAI(); // reads OPENAI_API_KEY
console.log("Key found");
