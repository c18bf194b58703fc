using System.CommandLine;

var root = new RootCommand("Sets up, regenerates and checks a tmux agent orchestrator from one manifest.");
return await root.Parse(args).InvokeAsync();
