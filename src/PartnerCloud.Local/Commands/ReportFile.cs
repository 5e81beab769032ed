namespace PartnerCloud.Local.Commands;

/// <summary>Where the report goes.</summary>
internal static class ReportFile
{
    /// <summary>Finds out before the work that the report can be written after it. Leaves no file that was not there.</summary>
    /// <exception cref="CommandFailedException">It cannot.</exception>
    public static void EnsureWritable(string path)
    {
        try
        {
            var isNew = !File.Exists(path);
            using (File.Open(path, FileMode.OpenOrCreate, FileAccess.Write))
            {
            }

            if (isNew)
                File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"The report cannot be written: {error.Message} Choose another place with --report.");
        }
    }
}
