import { startWebKit } from "./webkit.ts";
import { journeys } from "./journeys.ts";

journeys("WebKit", startWebKit);
