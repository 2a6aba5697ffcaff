module observe/dotenv

go 1.25
