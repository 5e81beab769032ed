using System.Text;
using PartnerCloud.Local.Commands;
using Spectre.Console;

namespace PartnerCloud.Local.Tests.Commands;

/// <summary>Runs command lines and keeps their output.</summary>
internal sealed class TestConsole : TextWriter
{
    private const int Width = 200;
    private readonly Lock gate = new();
    private readonly StringBuilder text = new();
    private readonly List<(string Text, TaskCompletionSource Seen)> awaited = [];

    public override Encoding Encoding => Encoding.UTF8;

    public string Printed
    {
        get
        {
            lock (gate)
                return text.ToString();
        }
    }

    public IReadOnlyList<string> Lines => Printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public Task<int> RunAsync(params string[] args) => RunAsync(TestContext.Current.CancellationToken, args);

    public Task<int> RunAsync(CancellationToken cancellationToken, params string[] args)
    {
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(this) });
        console.Profile.Width = Width;
        return CommandLine.RunAsync(args, console, cancellationToken);
    }

    /// <summary>Waits until the text is printed.</summary>
    public Task SeenAsync(string wanted)
    {
        lock (gate)
        {
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            awaited.Add((wanted, seen));
            CheckWaiters();
            return seen.Task.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        lock (gate)
        {
            text.Append(value);
            CheckWaiters();
        }
    }

    private void CheckWaiters()
    {
        var printed = text.ToString();
        foreach (var (_, seen) in awaited.Where(one => printed.Contains(one.Text, StringComparison.Ordinal)))
            seen.TrySetResult();
    }
}
