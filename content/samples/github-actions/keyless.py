# pip install openai
import json
import os
from urllib.parse import quote
from urllib.request import Request, urlopen

from openai import OpenAI


def github_token():
    url = os.environ["ACTIONS_ID_TOKEN_REQUEST_URL"]
    audience = quote(os.environ["AUDIENCE"], safe="")
    token = os.environ["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]
    headers = {"Authorization": f"Bearer {token}"}
    with urlopen(Request(f"{url}&audience={audience}", headers=headers)) as answer:
        return json.load(answer)["value"]


client = OpenAI(
    workload_identity={
        "identity_provider_id": os.environ["IDENTITY_PROVIDER_ID"],
        "service_account_id": os.environ["SERVICE_ACCOUNT_ID"],
        "provider": {"token_type": "jwt", "get_token": github_token},
    }
)
response = client.responses.create(
    model="gpt-6-luna",
    input="Reply with the single word: connected",
)
print(response.output_text)
