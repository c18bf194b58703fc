using TmuxAgent.Cli.Commands;
using TmuxAgent.Cli.Systems;

StandardDescriptors.Reserve();
return CommandLine.Run(args, Machine.This());
