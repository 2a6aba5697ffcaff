node --env-file=.env app.mjs
