using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Services.EventBridge;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Prints each invitation that waits for its customer once, with the command that accepts it. CAM gets the same event on the bus.</summary>
internal sealed class InvitationAnnouncer(IAnsiConsole console, LocalPartnerCloud local)
{
    private const string Bus = "partner-cloud";
    private int seen;

    public void AnnounceNew()
    {
        var events = local.Cloud.EventsOn(Bus);
        foreach (var detail in events.Skip(seen).Select(one => JsonReading.Parse(one.Detail)).Where(detail => detail.Text("status") == "awaiting-acceptance"))
        {
            console.MarkupLineInterpolated($"[yellow]waits    [/] onboard-account {detail.Text("requestId")} for the customer of account {detail.Text("accountId")}, until {detail.Text("lapsesAt")}. To accept as the customer, run this (to decline, use decline-handshake):");
            // Not through the console, which wraps lines: a wrapped line cannot be pasted.
            console.Profile.Out.Writer.WriteLine($"  {ServeGuide.AwsAs(detail.Text("accountId")!, local)} organizations accept-handshake --handshake-id {detail.Text("handshakeId")}");
        }

        seen = events.Count;
    }
}
