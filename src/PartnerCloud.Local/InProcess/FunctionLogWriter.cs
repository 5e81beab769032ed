using System.Text;
using PartnerCloud.Local.Functions;

namespace PartnerCloud.Local.InProcess;

/// <summary>The standard output of a function in this process. It takes whole lines only, as the logger writes them.</summary>
internal sealed class FunctionLogWriter(string functionName, FunctionLog log) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new NotSupportedException("Only whole lines can be logged. Use WriteLine.");

    public override void WriteLine(string? value) => log.Write(new(functionName, Environment.ProcessId, value ?? ""));
}
