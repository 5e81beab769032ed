using System.CommandLine;
using System.Globalization;
using PartnerCloud.ColdStart;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Functions;
using Spectre.Console;

var hello = new Option<DirectoryInfo>("--hello") { Description = "Folder with the published HelloWorldFunction.", HelpName = "FOLDER", Required = true };
var functions = new Option<DirectoryInfo>("--functions") { Description = "Folder with the published PartnerCloud.Lambda.", HelpName = "FOLDER", Required = true };
var starts = new Option<int>("--starts") { Description = "How often to start each function.", HelpName = "N", DefaultValueFactory = _ => 20 };
var root = new RootCommand("Starts published functions one after the other, each time in a new process behind the Lambda Runtime API, and compares their durations. Run bench/cold-start to publish them first.")
{
    hello, functions, starts,
};
root.SetAction(async (parsed, cancellationToken) =>
{
    await using var local = await LocalPartnerCloud.StartAsync(new() { Invoker = environmentOf => new NoFunctions(environmentOf), Cloud = new() { AccountCreation = TimeSpan.Zero } }, cancellationToken);
    await using var api = await RuntimeApi.StartAsync(cancellationToken);
    var subjects = Subjects.Of(local, parsed.GetValue(hello)!.FullName, parsed.GetValue(functions)!.FullName);
    // The functions take turns, so other load on the machine affects all of them. The first turn only loads the files into memory.
    for (var turn = 0; turn <= parsed.GetValue(starts); turn++)
        foreach (var subject in subjects)
            await subject.StartAsync(api, keep: turn > 0);
    AnsiConsole.Profile.Width = 160;
    AnsiConsole.Write(Comparison.Of(subjects));
    AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parsed.GetValue(starts)} starts each, on {Environment.ProcessorCount} processors, .NET {Environment.Version}."));
});
return await root.Parse(args).InvokeAsync();
