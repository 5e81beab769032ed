using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.CloudTrail.History;

/// <summary>The event history of a cloud, without a call.</summary>
internal static class CloudHistory
{
    extension(SimulatedCloud cloud)
    {
        /// <summary>All events of all accounts and regions that are kept, each with its operation and its text.</summary>
        internal IEnumerable<(string Operation, string Text)> EventTexts() =>
            EventHistory.Of(cloud).All.Select(one => (one.Call.Name, CallEvent.Of(one.Call, one.Region, cloud).ToJsonString()));
    }
}
