using PartnerCloud.Simulator.Services.Sns;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>Prints a notification as the operators get it.</summary>
internal static class NotificationPanel
{
    public static void Write(IAnsiConsole console, TopicMessage message) => console.Write(new Panel(new Text(message.Text))
    {
        Header = new PanelHeader(Markup.Escape($"To the operators: {message.Subject}")),
        Border = BoxBorder.Rounded,
    });
}
