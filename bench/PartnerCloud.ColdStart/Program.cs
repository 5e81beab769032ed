using System.CommandLine;
using System.Globalization;
using PartnerCloud.ColdStart;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Functions;
using Spectre.Console;

var hello = new Option<DirectoryInfo>("--hello") { Description = "Where HelloWorldFunction was published to.", HelpName = "FOLDER", Required = true };
var functions = new Option<DirectoryInfo>("--functions") { Description = "Where PartnerCloud.Lambda was published to.", HelpName = "FOLDER", Required = true };
var starts = new Option<int>("--starts") { Description = "How often each function is started.", HelpName = "N", DefaultValueFactory = _ => 20 };
var root = new RootCommand("Starts published functions one after the other, each time as a new process behind the Lambda Runtime API, and compares how long they take. bench/cold-start publishes them first.")
{
    hello, functions, starts,
};
root.SetAction(async (parsed, cancellationToken) =>
{
    await using var local = await LocalPartnerCloud.StartAsync(new() { Invoker = environmentOf => new NoFunctions(environmentOf), Cloud = new() { AccountCreation = TimeSpan.Zero } }, cancellationToken);
    await using var api = await RuntimeApi.StartAsync(cancellationToken);
    var subjects = Subjects.Of(local, parsed.GetValue(hello)!.FullName, parsed.GetValue(functions)!.FullName);
    // In turns, so that whatever else the machine does falls on all of them; the first turn only brings the files into memory.
    for (var turn = 0; turn <= parsed.GetValue(starts); turn++)
        foreach (var subject in subjects)
            await subject.StartAsync(api, keep: turn > 0);
    AnsiConsole.Profile.Width = 160;
    AnsiConsole.Write(Comparison.Of(subjects));
    AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parsed.GetValue(starts)} starts each, on {Environment.ProcessorCount} processors, .NET {Environment.Version}."));
});
return await root.Parse(args).InvokeAsync();
