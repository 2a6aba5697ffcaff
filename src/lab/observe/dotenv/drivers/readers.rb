# The Ruby library of Debian reads ./.env; the environment goes to the output, as one process hands it to another.
require "dotenv"

begin
  ARGV.first == "ruby-dotenv-overload" ? Dotenv.overload(".env") : Dotenv.load(".env")
rescue StandardError => problem
  warn "#{problem.class}: #{problem.message}"
  exit 1
end
$stdout.binmode
$stdout.write("\0", *ENV.map { |name, value| "#{name}=#{value}\0" })
