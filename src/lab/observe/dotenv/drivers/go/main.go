// One Go library reads ./.env; what the program then has goes to the output, as one process hands it to another.
package main

import (
	"fmt"
	"os"
	"strings"

	compose "github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/docker/cli/pkg/kvfile"
	"github.com/joho/godotenv"
	"github.com/subosito/gotenv"
)

func environment() map[string]string {
	values := map[string]string{}
	for _, pair := range os.Environ() {
		name, value, _ := strings.Cut(pair, "=")
		values[name] = value
	}
	return values
}

// composeProject does what `docker compose` does with ./.env: the environment wins over the file.
func composeProject() (map[string]string, error) {
	values := environment()
	found, err := compose.GetEnvFromFile(values, []string{".env"})
	for name, value := range found {
		if _, taken := values[name]; !taken {
			values[name] = value
		}
	}
	return values, err
}

// composeEnvFile does what a service's env_file does: the environment only fills in ${NAME}.
func composeEnvFile() (map[string]string, error) {
	file, err := os.Open(".env")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return compose.ParseWithLookup(file, os.LookupEnv)
}

func dockerLibrary() (map[string]string, error) {
	pairs, err := kvfile.Parse(".env", os.LookupEnv)
	values := map[string]string{}
	for _, pair := range pairs {
		name, value, _ := strings.Cut(pair, "=")
		values[name] = value
	}
	return values, err
}

func read(reader string) (map[string]string, error) {
	switch reader {
	case "godotenv":
		return environmentAfter(godotenv.Load(".env"))
	case "gotenv":
		return environmentAfter(gotenv.Load(".env"))
	case "compose-go-load":
		return environmentAfter(compose.Load(".env"))
	case "compose-project":
		return composeProject()
	case "compose-env-file":
		return composeEnvFile()
	case "docker-cli-library":
		return dockerLibrary()
	}
	return nil, fmt.Errorf("no reader %q", reader)
}

func environmentAfter(err error) (map[string]string, error) {
	return environment(), err
}

func main() {
	values, err := read(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Print("\x00")
	for name, value := range values {
		fmt.Printf("%s=%s\x00", name, value)
	}
}
