using System.CommandLine;
using System.CommandLine.Invocation;
using PartnerCloud.Local.Report;

namespace PartnerCloud.Local.Commands;

/// <summary><c>--version</c>: the version, and where the AWS packages come from.</summary>
internal sealed class ShowVersion : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ProductVersion.Full);
        return ExitCodes.Success;
    }
}
