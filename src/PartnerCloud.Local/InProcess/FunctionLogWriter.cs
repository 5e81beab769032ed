using System.Text;
using PartnerCloud.Local.Functions;

namespace PartnerCloud.Local.InProcess;

/// <summary>The standard output of a function that runs in this process: whole lines only, as its logger writes them.</summary>
internal sealed class FunctionLogWriter(string functionName, FunctionLog log) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new NotSupportedException("Only whole lines are logged.");

    public override void WriteLine(string? value) => log.Write(new(functionName, Environment.ProcessId, value ?? ""));
}
