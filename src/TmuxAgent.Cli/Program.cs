using TmuxAgent.Cli.Commands;
using TmuxAgent.Cli.Systems;

return CommandLine.Run(args, Machine.This());
