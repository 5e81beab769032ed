using PartnerCloud.Simulator.Services.Sns;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>A message to the operators, as they would find it in their mail.</summary>
internal static class NotificationPanel
{
    public static void Write(IAnsiConsole console, TopicMessage message) => console.Write(new Panel(new Text(message.Text))
    {
        Header = new PanelHeader(Markup.Escape($"To the operators: {message.Subject}")),
        Border = BoxBorder.Rounded,
    });
}
