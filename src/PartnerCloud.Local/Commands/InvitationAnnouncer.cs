using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using PartnerCloud.Simulator.Services.EventBridge;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Says once of each invitation that its customer is waited for, and what he has to do, as CAM is told on the bus. The looks in between say nothing.</summary>
internal sealed class InvitationAnnouncer(IAnsiConsole console, LocalPartnerCloud local)
{
    private const string Bus = "partner-cloud";
    private int seen;

    public void SayNew()
    {
        var events = local.Cloud.EventsOn(Bus);
        foreach (var detail in events.Skip(seen).Select(one => JsonReading.Parse(one.Detail)).Where(detail => detail.Text("status") == "awaiting-acceptance"))
        {
            console.MarkupLineInterpolated($"[yellow]waits    [/] onboard-account {detail.Text("requestId")} for the customer of account {detail.Text("accountId")}, until {detail.Text("lapsesAt")}. He accepts (or declines) with");
            // Not through the console's layout: a line that is broken cannot be pasted.
            console.Profile.Out.Writer.WriteLine($"  {ServeGuide.AwsAs(detail.Text("accountId")!, local)} organizations accept-handshake --handshake-id {detail.Text("handshakeId")}");
        }

        seen = events.Count;
    }
}
