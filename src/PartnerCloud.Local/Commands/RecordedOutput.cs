using System.Text;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Passes a command's output on, and keeps its last part for the check for secrets.</summary>
internal sealed class RecordedOutput(IAnsiConsoleOutput terminal) : TextWriter, IAnsiConsoleOutput
{
    /// <summary>In characters. The limit is for a server that runs for months.</summary>
    private const int Kept = 4 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly StringBuilder text = new();

    public TextWriter Writer => this;

    public bool IsTerminal => terminal.IsTerminal;

    public int Width => terminal.Width;

    public int Height => terminal.Height;

    public override Encoding Encoding => terminal.Writer.Encoding;

    /// <summary>Starts to record a console. The function returns what was printed since then.</summary>
    public static Func<string> Of(IAnsiConsole console)
    {
        if (console.Profile.Out is not RecordedOutput recorded)
            console.Profile.Out = recorded = new RecordedOutput(console.Profile.Out);
        return recorded.Text;
    }

    public void SetEncoding(Encoding encoding) => terminal.SetEncoding(encoding);

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (gate)
        {
            text.Append(buffer);
            if (text.Length > 2 * Kept)
                text.Remove(0, text.Length - Kept);
            terminal.Writer.Write(buffer);
        }
    }

    public override void WriteLine(string? value) => Write((value + terminal.Writer.NewLine).AsSpan());

    public override void Flush() => terminal.Writer.Flush();

    private string Text()
    {
        lock (gate)
            return text.ToString();
    }
}
