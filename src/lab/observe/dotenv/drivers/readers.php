<?php
// One PHP library of Debian reads ./.env; the value goes to the output, as one process hands it to another.
const KEY = "OPENAI_API_KEY";

function read(string $reader): ?string
{
    if ($reader === "phpdotenv") {
        require "/usr/share/php/Dotenv/autoload.php";
        Dotenv\Dotenv::createImmutable(getcwd())->load();
    } else {
        require "/usr/share/php/Symfony/Component/Dotenv/autoload.php";
        (new Symfony\Component\Dotenv\Dotenv())->load(".env");
    }
    return $_ENV[KEY] ?? $_SERVER[KEY] ?? null;
}

try {
    $value = read($argv[1]);
    echo "\0", $value === null ? "" : KEY . "=$value\0";
} catch (Throwable $problem) {
    fwrite(STDERR, $problem::class . ": " . $problem->getMessage() . "\n");
    exit(1);
}
